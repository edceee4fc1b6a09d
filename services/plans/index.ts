/** Plans: the catalogue and the rules of changing from one package to another. */
export { MongoPlans } from './mongoPlans';
export { readPlanFile, type ReadPlans } from './planFile';
export type { Plan, Plans, PlanService } from './plans';
export {
  areEquivalent,
  lineFor,
  monthlyDifferenceCents,
  possiblePlans,
  recommend,
  type Line,
  type Need,
  type Reason,
  type Recommendation,
} from './rules';
