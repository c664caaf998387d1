import { describeKzg } from '../test/describe-kzg.js';

describeKzg('javascript');
