// What else reads figures in JavaScript. Each gets as much text as it can do in about a second; none of them says what a figure is of.
export async function peersOf() {
  return [
    await peer('Recognizers, number to date-time', 6_000, '@microsoft/recognizers-text-suite', (m) => {
      const r = m.default ?? m;
      const en = r.Culture.English;
      const models = [
        r.recognizeNumber,
        r.recognizeOrdinal,
        r.recognizePercentage,
        r.recognizeCurrency,
        r.recognizeDimension,
        r.recognizeDateTime,
      ];
      // Sentence by sentence, as it does best: its time grows with the square of what it is handed at once.
      return (text) => {
        for (const line of text.split(/(?<=\.)\s+/)) for (const model of models) model(line, en);
      };
    }),
    await peer('compromise, numbers, percent and money', 30_000, 'compromise', (m) => (text) => {
      const doc = m.default(text);
      doc.numbers().json();
      doc.percentages().json();
      doc.money().json();
    }),
    await peer('wink-nlp, spans without values', 100_000, 'wink-nlp', async (m) => {
      const model = await import('wink-eng-lite-web-model');
      const nlp = m.default(model.default, ['sbd', 'ner']);
      return (text) => nlp.readDoc(text).entities().out();
    }),
  ];
}

async function peer(name, characters, module, prepare) {
  try {
    return { name, characters, read: await prepare(await import(module)) };
  } catch (error) {
    return { name, missing: String(error.message).split('\n')[0] };
  }
}
