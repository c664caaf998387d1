import type { DataSource } from 'typeorm';
import { PipelinePruning, SequencerPipeline, SettlerPipeline } from '#libs/pipeline';

type Settling = Pick<
  SettlerPipeline,
  'requestChange' | 'recordSubmission' | 'submissions' | 'submissionsFrom' | 'submit' | 'unsubmit'
>;
type Pruning = Pick<PipelinePruning, 'pruneCandidates' | 'prune' | 'pruneLeftovers'>;

/** The pipeline with the methods of all the operator's services, for tests that play several of them. */
export class OperatorPipeline extends SequencerPipeline implements Settling, Pruning {
  private readonly settler: SettlerPipeline;
  private readonly pruning: PipelinePruning;

  constructor(database: DataSource) {
    super(database);
    this.settler = new SettlerPipeline(database);
    this.pruning = new PipelinePruning(database);
  }

  requestChange = (...args: Parameters<Settling['requestChange']>) => this.settler.requestChange(...args);
  recordSubmission = (...args: Parameters<Settling['recordSubmission']>) => this.settler.recordSubmission(...args);
  submissions = (number: number) => this.settler.submissions(number);
  submissionsFrom = (nonce: number) => this.settler.submissionsFrom(nonce);
  submit = (...args: Parameters<Settling['submit']>) => this.settler.submit(...args);
  unsubmit = (number: number) => this.settler.unsubmit(number);
  pruneCandidates = (...args: Parameters<Pruning['pruneCandidates']>) => this.pruning.pruneCandidates(...args);
  prune = (number: number) => this.pruning.prune(number);
  pruneLeftovers = (...args: Parameters<Pruning['pruneLeftovers']>) => this.pruning.pruneLeftovers(...args);
}
