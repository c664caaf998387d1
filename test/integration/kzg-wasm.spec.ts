import { describeKzg } from '../../libs/kzg/test/describe-kzg.js';

// Not beside the native engine's spec, in which the unit tests would wait for it: it loads in 17 seconds of one core.
describeKzg('wasm');
