/** Direct speech, which tells as other words do, unlike the names that stand in quotation marks. */
import type { NormalisedText } from '../../text/normalise';
import type { Token } from '../../text/tokens';

/** Shorter quotations are names. */
const SHORTEST_SPEECH = 4;

/** Takes direct speech out of the quoted: "«Музей откроем в мае», – сообщил директор", "заявил, что подрядчик «не выполнил ни одной работы»". */
export function showSpeech(tokens: readonly Token[], quoted: Uint8Array, { original, starts }: NormalisedText): void {
  let from = -1;
  for (let index = 0; index <= tokens.length; index += 1) {
    if (quoted[index] === 1) {
      if (from < 0) from = index;
      continue;
    }
    if (from >= 0) {
      const [mark, dash] = [tokens[index]?.text, tokens[index + 1]?.text];
      const last = tokens[index - 2]?.text ?? '';
      const isSpeech =
        // A name begins with a capital letter.
        (tokens[from + 1]?.text === 'не' && original[starts[tokens[from + 1]?.start ?? 0] ?? 0] === 'н') ||
        (mark === ',' && dash === '-') ||
        (mark === '-' && /^[,!?.]$/.test(last)) ||
        tokens[from - 1]?.text === ':';
      if (isSpeech && index - from - 2 >= SHORTEST_SPEECH) quoted.fill(0, from, index);
    }
    from = -1;
  }
}
