/**
 * A second reader beside the grammar: it has learnt from labelled texts which words go with which verdict, knows nothing of scope, and so errs elsewhere. It never
 * decides; where it strongly disagrees, a careful colleague would ask. Softmax regression, Bishop, Pattern Recognition and Machine Learning, 4.3.4.
 */
import { normalise } from '../../text/normalise';
import type { Verdict } from '../verdict';
import { readFeatures } from './features';
import { BIASES, SCALE, WEIGHTS } from './weights';

/** How far, as a logarithm of odds, its own verdict must lead the one that was given. Below it more is asked and less of it rightly: docs/figures.md. */
const STRONG = 2;

/** Fewer words are too few to tell. */
const FEWEST = 3;

/** Letters; of a longer text that tells of work nobody is right to doubt it, and most of a plan is such. */
const SHORT = 160;

/** Stands for nought in a table of weights. */
const MIDDLE = 65;

/**
 * Whether a careful colleague would ask about a text that was given this verdict. A promise and a cancellation stand in a text in so many words, and whoever
 * doubts them is wrong in four cases of five; whether a deed lies ahead, its dates say.
 */
export function isDoubtful(text: string, verdict: Verdict): boolean {
  if (verdict !== 'none' && (verdict !== 'activity' || text.length > SHORT)) return false;
  const features = readFeatures(normalise(text).text);
  if (features.size < FEWEST * 2) return false;
  const none = scoreOf(features, 'none');
  const cancelled = scoreOf(features, 'cancelled');
  if (verdict === 'activity') return Math.max(none, cancelled) > STRONG;
  return Math.max(0, cancelled, scoreOf(features, 'planned')) - none > STRONG;
}

/** Logarithm of the odds of a verdict against work. */
function scoreOf(features: ReadonlySet<number>, verdict: keyof typeof WEIGHTS): number {
  const table = WEIGHTS[verdict];
  let sum = 0;
  for (const place of features) sum += table.charCodeAt(place) - MIDDLE;
  return BIASES[verdict] + sum / (SCALE * Math.sqrt(features.size));
}
