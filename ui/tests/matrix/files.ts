// Files as people bring them, and what is in them.

/** Ten rows: three cannot be read, the other seven come in. */
export const DEALS = {
  name: 'deals.csv',
  rows: 10,
  ready: 7,
  refused: 3,
  text: [
    'id,title,company,owner,stage,status,value,created,closed,colour',
    '1,Office fit-out,Al Noor,Sara,Site visit,open,42000,2026-05-05,,red',
    '2,صيانة المصاعد,شركة النور,لينا حداد,Site visit,open,"١٢٬٥٠٠",2026-05-06,,blue',
    '3,Cooling,Gulf Co,Sara,Site visit,won,18000,2026-04-01,2026-05-01,',
    '4,Cleaning,Gulf Co,Sara,Site visit,won,9000,2026-04-02,,',
    '5,Paint,Gulf Co,Omar,Site visit,lost,0,2026-04-03,2026-04-20,',
    '6,Lifts,Gulf Co,Omar,,open,500,2026-04-04,,',
    '7,Doors,Gulf Co,Omar,Site visit,won,700,2026-04-09,2026-04-01,',
    '7,Doors again,Gulf Co,Omar,Site visit,open,700,2026-04-09,,',
    ',,,Omar,Site visit,open,700,2026-04-09,,',
    '9,Windows,Gulf Co,Omar,Site visit,open,plenty,14.06.2026,,',
    '',
  ].join('\r\n'),
};

/** The same a week later: one value and one owner changed. */
export const NEWER = { name: 'deals.csv', text: DEALS.text.replace('open,42000', 'open,45500').replace('Lifts,Gulf Co,Omar', 'Lifts,Gulf Co,Sara') };

/** Nothing in it can be read. */
export const BROKEN = { name: 'broken.csv', text: 'title,value\n,1\nPaint,plenty\n' };

/** No table of deals. */
export const NO_TABLE = { name: 'picture.csv', text: 'colour,taste\nred,sweet\n' };

/** Nothing tells its days from its months, and its names are of two scripts. */
export const ASKS = {
  name: 'asks.csv',
  text: [
    'title,owner,source,stage,value,created,closed,colour',
    'Roof,Sara,Telegram,Site visit,500,03/04/2026,05/06/2026,red',
    'Garden,ساره,Телеграм,Offer sent,700,05/05/2026,,blue',
    'Fence,sara,telegram,Site visit,900,01/02/2026,,green',
    '',
  ].join('\n'),
};

/** Other deals, numbered as those of another file. */
export const OTHERS = { name: 'others.csv', text: 'id,title,company,owner,stage\n1,Roof,Delta,Lina,Closing\n2,Fence,Gamma,Lina,Closing\n' };

/** Which deal came to which stage, and when. */
export const HISTORY = { name: 'history.csv', text: 'deal,stage,entered\n1,Research,2026-01-05\n1,Closing,2026-02-01\n2,Closing,2026-01-07\n' };
