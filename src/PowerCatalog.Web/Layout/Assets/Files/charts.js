// Pictures. Each is drawn from the table in its figure: nothing is known here that the table does not say, and without a script the table
// is all there is.
'use strict';

const still = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');
const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const letters = () => getComputedStyle(document.documentElement).fontFamily;

// The columns whose heading says so, and every row but the sum.
const read = figure => {
  const headings = [...figure.querySelectorAll('thead th')];
  const rows = [...figure.querySelectorAll('tbody tr:not(.total)')];
  const columns = headings.map((heading, at) => ({ heading, at })).filter(({ heading }) => heading.hasAttribute('data-series'));
  return {
    names: rows.map(row => row.cells[0].textContent.trim()),
    series: columns.map(({ heading, at }) => ({
      name: heading.textContent.trim(),
      values: rows.map(row => Number(row.cells[at].textContent.replaceAll(',', ''))),
    })),
  };
};

// Every month has its place, so that time runs evenly; a stretch of more than a year in which nothing happened is one broken place, so that
// one decision of a far year leaves the others their room.
const evenly = table => {
  const number = name => Number(name.slice(0, 4)) * 12 + Number(name.slice(5)) - 1;
  const first = number(table.names[0]);
  const named = month => `${Math.floor(month / 12)}-${String(month % 12 + 1).padStart(2, '0')}`;
  const months = [];
  let next = first;
  for (const name of table.names) {
    if (number(name) - next > 12) {
      months.push(`${named(next)} … ${named(number(name) - 1)}`);
      next = number(name);
    }
    for (; next <= number(name); next++) months.push(named(next));
  }
  const filled = values => months.map(month => values[table.names.indexOf(month)] ?? 0);
  return { names: months, series: table.series.map(({ name, values }) => ({ name, values: filled(values) })) };
};

const describe = (figure, table) => {
  const lying = figure.dataset.shape === 'bars';
  const narrow = figure.clientWidth < 600;
  const [ink, soft, line, paper] = ['--ink', '--soft', '--line', '--paper'].map(colour);
  const names = {
    type: 'category', data: table.names, inverse: lying, axisTick: { show: false }, axisLine: { lineStyle: { color: soft } },
    axisLabel: { color: ink, interval: lying ? 0 : 'auto', width: narrow ? 104 : 190, overflow: lying ? 'truncate' : 'none' },
  };
  const numbers = { type: 'value', minInterval: 1, axisLabel: { color: soft }, splitLine: { lineStyle: { color: line } } };
  return {
    animation: !still.matches,
    animationDuration: 300,
    color: [1, 2, 3].map(number => colour(`--series-${number}`)),
    textStyle: { fontFamily: letters(), fontSize: 13 },
    legend: { show: table.series.length > 1, top: 10, textStyle: { color: ink, fontSize: 13 } },
    // A tooltip drawn as HTML would need styles in its elements, which the pages do not allow.
    tooltip: {
      trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, backgroundColor: paper, borderColor: soft,
      textStyle: { color: ink },
    },
    grid: {
      left: 12, right: narrow ? 16 : 28, top: table.series.length > 1 ? 48 : 20, bottom: 12, outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: lying ? numbers : names,
    yAxis: lying ? names : numbers,
    series: table.series.map(({ name, values }) => ({
      type: 'bar', name, data: values, stack: figure.dataset.stack ? 'all' : undefined, barMaxWidth: 24,
    })),
  };
};

// The picture under its title, as a file of its own.
const download = (chart, figure, name) => {
  const title = figure.querySelector('h2').textContent;
  const picture = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: colour('--paper') });
  const canvas = document.createElement('canvas');
  const head = 88;
  [canvas.width, canvas.height] = [picture.width, picture.height + head];
  const pen = canvas.getContext('2d');
  pen.fillStyle = colour('--paper');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = colour('--ink');
  pen.font = `600 34px ${letters()}`;
  pen.fillText(title, 28, 58, canvas.width - 56);
  pen.drawImage(picture, 0, head);
  canvas.toBlob(file => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
};

for (const figure of document.querySelectorAll('figure.picture')) {
  const box = figure.querySelector('.chart');
  const said = read(figure);
  const table = figure.dataset.shape === 'months' ? evenly(said) : said;
  const chart = echarts.init(box, null, { renderer: 'canvas' });
  const draw = () => chart.setOption(describe(figure, table), true);
  draw();
  let width = box.clientWidth;
  new ResizeObserver(() => {
    if (box.clientWidth === width) return;
    width = box.clientWidth;
    chart.resize();
    draw();
  }).observe(box);
  dark.addEventListener('change', draw);
  const button = figure.querySelector('button[data-png]');
  button.disabled = false;
  button.addEventListener('click', () => download(chart, figure, button.dataset.png));
}
