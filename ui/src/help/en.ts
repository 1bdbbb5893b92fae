import type { HelpText } from './topics';

export const en: HelpText = {
  start: {
    title: 'Getting started',
    lead: 'Diwan keeps your sales pipeline in one private, encrypted workspace on this computer.',
    points: [
      { head: 'Three ways to begin', text: 'Import the spreadsheet you use now, start empty, or look around in the demo. The demo is a made-up business and never mixes with your data.' },
      { head: 'First steps', text: 'A new workspace shows on Today what is still to be set up: your deals, stages, staff, and a second place for backups. Each ticks itself. Hide them when you like; Ctrl+K brings them back.' },
      { head: 'The first deal', text: 'Press Ctrl+N anywhere. Type what is being sold, for whom, for how much, and what you will do next. Enter saves it; Ctrl+Enter saves it and begins another.' },
      { head: 'Move it forward', text: 'Drag a deal on the board to its next stage, or move it with the keyboard. Every change can be undone with Ctrl+Z.' },
      { head: 'Make it yours', text: 'In the settings you choose language, digits, theme, the size of everything, the Hijri day beside the Gregorian, your week and your time zone.' },
      { head: 'One person, one workspace', text: 'A workspace belongs to one person and their passphrase. Someone else on this computer makes their own; you switch at the top of the side bar.' },
    ],
  },
  import: {
    title: 'Importing a spreadsheet',
    lead: 'Bring in a file of Excel, LibreOffice or CSV, or paste rows. You see what would happen before anything changes.',
    points: [
      { head: 'Columns', text: 'They are recognised by their headers, in English and in Arabic, below title rows, too. Say otherwise where one is taken wrongly; that is remembered. Columns that stay behind are named, or kept as a note.' },
      { head: 'Before you import', text: 'The preview counts what would come, and writes nothing. It asks which number is the day where no date tells, whether a name is one that sounds alike, and whether rows with the ids of other deals are those.' },
      { head: 'Refused rows', text: 'Each comes back with its number, the reason and its own cells. Save them, mend them, and import that file again.' },
      { head: 'Stages', text: 'If all are known, the deals go to that pipeline; if not, the file gets one of its own. In the preview you can say which of your stages is meant.' },
      { head: 'History', text: 'A second file can say which deal came to which stage, and when: deal, stage and time, as Salesforce has it. HubSpot’s columns of days are read by themselves. It may come later; what no file says stays unknown.' },
      { head: 'The same file again', text: 'Of a newer version of a file only what changed in it is done: what you changed here and the file did not stays. Deals are known by the id of the file, or by all that the row says. One undo takes an import back; a backup is made before it.' },
    ],
  },
  today: {
    title: 'Today',
    lead: 'One list of what needs you now, the most urgent first.',
    points: [
      { head: 'What is in it', text: 'Next steps that are overdue or due today, open deals that nobody has touched for longer than their stage allows, and open deals with no next step. A backup that failed stands first.' },
      { head: 'Work through it', text: 'The arrows go from line to line: D marks a step as done, M moves it to another day, Enter opens its deal. What is done leaves the list, and can be undone.' },
      { head: 'Days are typed', text: 'Wherever a day is asked for: tomorrow, Sunday, next week, +3d, 14/6 or 2026-06-14. The day that was understood is shown under the field.' },
      { head: 'Plan the next step', text: 'A deal without a next step gets forgotten. When you finish the last one here, Diwan asks what comes then; you may leave it.' },
    ],
  },
  board: {
    title: 'The board',
    lead: 'Every open deal as a card in its stage, from the first stage to the last in the direction you read.',
    points: [
      { head: 'Move a card', text: 'Drag it, or focus it and press Ctrl+Shift with the arrow towards the stage. The message offers to undo it.' },
      { head: 'Won or lost', text: 'Press W on a card for won, L for lost. A lost deal asks for its reason, because that is what you learn from.' },
      { head: 'What a card tells', text: 'Its value, who buys, who answers for it, the next step, and whether it has been left alone for too long.' },
      { head: 'Totals', text: 'Each column shows how many deals it holds and what they are worth. Amounts in other currencies count at the rate of the day; what has no rate is counted beside the total and never guessed.' },
      { head: 'Several pipelines', text: 'If you have more than one, choose it above the board or find it by name with Ctrl+K. The board stays filtered and sorted as you left it when you come back from a deal or another screen.' },
    ],
  },
  table: {
    title: 'The table and its views',
    lead: 'All deals in rows, open, won and lost: filter them, sort them, change many at once, and take them out.',
    points: [
      { head: 'Filter and sort', text: 'Narrow the list by stage, owner, company, value, days and more. A click on the head of a column sorts by it, a second one turns the order round. Columns can be shown, left out and moved.' },
      { head: 'Saved views', text: 'Five views are ready, such as “No next step”, “Closing this month” and “Owner has left”. Keep a filter of your own with its order and columns under a name, and choose it beside them. A view always shows the deals that match now.' },
      { head: 'Many at once', text: 'Select rows with Space, or all that match with Ctrl+A, and press E: owner, source, stage or expected day, mark as lost, or delete. You see first how many will change and which cannot. One undo takes all of it back.' },
      { head: 'Export', text: 'Saves as CSV or XLSX the deals that match, in the order and columns you see, or only the selected ones. The file is not encrypted: keep it where it is safe.' },
    ],
  },
  deal: {
    title: 'A deal',
    lead: 'Everything about one possible sale on one page.',
    points: [
      { head: 'Change a field', text: 'Click it and type. It is saved when you leave the field; Escape brings back what was there.' },
      { head: 'Value', text: 'Type an amount in any digits, or add products with a quantity and a price: then the value is their sum. A closed deal keeps its value and its products until you reopen it.' },
      { head: 'Next steps and notes', text: 'Plan what to do and, if you like, when; tick it when it is done. Write down what was said: Ctrl+Enter saves a note. Both stay with the deal and are found by search.' },
      { head: 'Files', text: 'Drop an offer or a contract anywhere on the page, or choose it, up to 25 MB each. Files lie encrypted in the workspace, and are in its backups. A click on a name saves a copy, which is not encrypted.' },
      { head: 'How it got here', text: 'The line of stages shows how long it stood in each. The history shows every change, when it was made, and can take it back.' },
    ],
  },
  people: {
    title: 'Companies, contacts and staff',
    lead: 'Who buys, whom you call there, and who answers for it on your side.',
    points: [
      { head: 'Added as you type', text: 'Type a company or a person in any field. If it is known, it is suggested; if not, it is added.' },
      { head: 'Duplicates', text: '“Find duplicates” lists records with the same name, however it is spelled, or the same phone or e-mail. Merging shows them side by side: you choose which value of each field stays, and deals, notes and files move to the one that is kept. It can be undone.' },
      { head: 'From a file and into one', text: 'Companies and contacts come in as deals do: under Import, which tells by the columns what a file holds. They are known again by the id of the file, else a company by its name and a contact by e-mail, phone, or name and company. “Export” above the list writes what is seen, with notes; edited and imported, it changes only what you changed.' },
      { head: 'Call, write, visit', text: 'A phone number, an e-mail address or a web page opens in the program that your computer uses for it, or is copied.' },
      { head: 'Someone leaves', text: 'Open the person and choose “Has left…”: their open deals and their companies go to somebody else in one step. What they did before stays under their name. The filter “Owner has left” finds what was left with them.' },
    ],
  },
  talks: {
    title: 'One-on-ones',
    lead: 'A regular, private hour with each of your people: what was said, what was promised, what is still open.',
    points: [
      { head: 'Plan', text: '“Plan” beside a name sets how often you meet. Leave is a pause: nothing is planned then, and nothing counts as overdue. A meeting can be moved, or left out with the reason; its points stay.' },
      { head: 'Before', text: 'Write down their points and yours. What you do not get to comes again by itself. The third time it asks what becomes of it: discuss it, do it, park it or drop it.' },
      { head: 'While you talk', text: 'Start, tick points, write. The note is saved as you type. The private note is yours alone; what is meant for the person goes on their sheet.' },
      { head: 'At the end', text: 'Finish asks for promises with a day, the next date and who talked more. What is not closed stays on Today.' },
      { head: 'Others at the screen', text: 'Private text is covered until you ask for it. Present mode (Ctrl+Shift+H) hides it altogether. It is in no search result, list or export.' },
    ],
  },
  search: {
    title: 'Finding and doing anything',
    lead: 'Press Ctrl+K. One field finds deals, companies, people, steps, notes, names of files and every action of the program.',
    points: [
      { head: 'Type what you remember', text: 'Part of a word is enough. Spellings that people mix up are one: أحمد and احمد, شركة and شركه, Latin with or without accents, any digits.' },
      { head: 'Actions', text: 'Every action is in the list with its shortcut, in the language you type.' },
      { head: 'Without the mouse', text: 'Arrows choose, Enter opens, Escape closes.' },
    ],
  },
  pipelines: {
    title: 'Pipelines and stages',
    lead: 'A pipeline is the list of stages that a deal goes through. Yours may have other stages than the six it begins with.',
    points: [
      { head: 'Change the stages', text: 'Settings, Pipelines: rename, add, reorder. A renamed stage stays the same stage, with all its history.' },
      { head: 'Ready sets', text: 'Begin from a set of stages that fits your kind of business, and change it.' },
      { head: 'Limits and chances', text: 'Each stage says after how many days without a touch a deal is idle and then stale, and how likely a deal in it is won.' },
      { head: 'Merge or archive', text: 'Two stages become one with their deals moved. What is archived is offered no more and stays in the figures.' },
    ],
  },
  money: {
    title: 'Money, rates and VAT',
    lead: 'Totals are in your base currency; each deal may have its own.',
    points: [
      { head: 'Rates', text: 'Settings, Money and VAT: type the rate of a currency and the day from which it holds. A closed deal counts at the rate of its closing day, an open one at today’s.' },
      { head: 'No rate, no guess', text: 'A deal in a currency without a rate is counted and left out of the sum; the screen says how many.' },
      { head: 'VAT', text: 'Set one rate of tax and say whether the values you type hold it. It is the same for all deals, so that no sum mixes the two.' },
      { head: 'Amounts as typed', text: '42,000 and ٤٢٬٠٠٠ are the same. What can be read in two ways is asked about and never guessed.' },
    ],
  },
  figures: {
    title: 'Insights',
    lead: 'What your deals say: how many you win, how long it takes, and where they stop.',
    points: [
      { head: 'Which window', text: 'Each figure says whose deals it counts and in which days. Change the window above; the address keeps it.' },
      { head: 'Stage by stage', text: 'How many deals came to each stage or beyond it, went on, were lost there and why, or went quiet. Below it: how each stay ended, which adds up to all that came.' },
      { head: 'Velocity', text: 'What your live deals should bring in a day, beside what really came in. Where the two disagree, the deals behind it are one click away.' },
      { head: 'Compare', text: 'Split the same figures by owner, source, product, stage, month or quarter. “As it stood on” goes back to an earlier day.' },
      { head: 'Behind a figure', text: 'Click it to see the deals it is made of. The list uses the same rule, so the two always agree.' },
      { head: 'Too few to say', text: 'With fewer than five deals a figure is not shown as if it were certain. With none there is no data, which is not zero.' },
      { head: 'Left out', text: 'What a figure had to leave out, such as a deal without a closing day, is counted beside it.' },
      { head: 'What it means', text: 'The small sign beside each figure says exactly how it is worked out.' },
    ],
  },
  undo: {
    title: 'Undo and history',
    lead: 'Everything you change can be taken back, also tomorrow.',
    points: [
      { head: 'Undo and redo', text: 'Ctrl+Z takes the last change back, Ctrl+Shift+Z does it again. Both still work after the program was closed.' },
      { head: 'An older change', text: 'Open the history and undo it by name. If later changes build on it, Diwan names them, and they go first.' },
      { head: 'What was typed', text: 'A half-typed form is kept for you when the workspace locks or the computer stops, and is there when you come back.' },
      { head: 'What cannot be undone', text: 'A new passphrase or recovery code, and restoring a backup. Before a restore, the present is backed up.' },
    ],
  },
  backups: {
    title: 'Backups',
    lead: 'Diwan backs up by itself while you work, and when you lock or close it. Each backup is checked before it counts.',
    points: [
      { head: 'A second place', text: 'Backups beside the data do not help when the disk breaks. Choose a second place, such as a USB disk or another computer’s folder.' },
      { head: 'Get yesterday back', text: 'Backups, choose one, see what differs, restore. The present is backed up first, so you can go back to it.' },
      { head: 'They are encrypted', text: 'A backup opens with the passphrase or the recovery code of its day, and with nothing else.' },
      { head: 'On another computer', text: 'On the first screen choose “Restore from a backup”.' },
      { head: 'Not in synced folders', text: 'A workspace cannot live in a folder that a cloud service synchronises: that breaks databases. A backup can.' },
    ],
  },
  keys: {
    title: 'Passphrase and recovery code',
    lead: 'The passphrase opens the workspace. If it is lost, the recovery code is the only other way in.',
    points: [
      { head: 'Nobody can reset it', text: 'There is no server that knows it. Print the recovery code and keep it apart from this computer.' },
      { head: 'Forgot the passphrase?', text: 'On the lock screen choose “Forgot the passphrase?”, type the code, and set a new passphrase. The code stays good.' },
      { head: 'Sheet lost or seen', text: 'Settings, Security: make a new recovery code. The old one stays good until you confirm the new one.' },
      { head: 'Locking', text: 'Ctrl+L locks at once. It also locks when nobody uses it for a while and when the computer sleeps.' },
      { head: 'Damaged or gone', text: 'If a workspace cannot be opened, the lock screen says why and offers your backups.' },
    ],
  },
  shortcuts: {
    title: 'Shortcuts',
    lead: 'Press ? for the whole list. A few are enough for most days.',
    points: [
      { head: 'Everywhere', text: 'Ctrl+N new deal, Ctrl+K find or do anything, Ctrl+Z undo, Ctrl+L lock, F1 help for this screen.' },
      { head: 'Getting around', text: 'Ctrl+1 to Ctrl+9 open the screens in the order of the side bar; Ctrl+, opens the settings.' },
      { head: 'Size', text: 'Ctrl and + makes everything larger, Ctrl and − smaller, Ctrl+0 as usual.' },
      { head: 'Arabic layout', text: 'A shortcut is a place on the keyboard and not a letter, so it works with any layout. On a Mac, ⌘ takes the place of Ctrl.' },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'Your data is on this computer and nowhere else.',
    points: [
      { head: 'No network', text: 'Diwan opens no connection: no account, no server, no usage statistics, no updates behind your back.' },
      { head: 'Encrypted', text: 'Everything in the workspace is encrypted on the disk, files and backups included. What you export is not: keep it where it is safe.' },
      { head: 'What others can see', text: 'Before unlocking, only the name that you gave the workspace. The title of the window never names a customer.' },
      { head: 'People', text: 'Diwan makes no guesses about people and gives nobody a score.' },
    ],
  },
  limits: {
    title: 'Limits',
    lead: 'What Diwan does not do, and how much it holds.',
    points: [
      { head: 'How much', text: 'It is made for 100,000 deals. A file to import may have 500,000 rows and 50 MB; an attached file 25 MB.' },
      { head: 'One at a time', text: 'A workspace is open in one program at a time. Two people do not work in the same one.' },
      { head: 'Rates are yours', text: 'There is no network, so rates of currencies come from you.' },
      { head: 'No mail, no calendar', text: 'Diwan sends nothing. Phone numbers and addresses open in your own programs.' },
    ],
  },
};
