/** Mails carry no letter of law and no content of a file: a subject, a sentence, a link. */
export const mails = {
  hand_over_notice: {
    subject: 'Nieuw dossier in Woonzeker',
    text: 'Dag,\n\nEr staat een nieuw dossier voor u klaar. Meld u aan om het te lezen:\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
  share_closed: {
    subject: 'Een dossier is afgesloten',
    text: 'Dag,\n\nDe verhuurder sloot een dossier af. Uw afspraken in dit dossier vervallen.\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
  /** The title of a session in somebody's calendar. */
  session_summary: 'Zitting: {{what}}',
  session_of_committee: 'LAC-huisvesting',
  session_convocation: {
    subject: 'Uitnodiging voor een zitting',
    text: 'Dag,\n\nU bent uitgenodigd voor een zitting: {{what}}.\nWanneer: {{date}} om {{time}} uur\nWaar: {{place}}\n\nZeg in Woonzeker of u komt. De agenda staat er ook:\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
  session_moved: {
    subject: 'Een zitting is verplaatst',
    text: 'Dag,\n\nDeze zitting is verplaatst: {{what}}.\nWanneer nu: {{date}} om {{time}} uur\nWaar nu: {{place}}\n\nZeg in Woonzeker opnieuw of u komt:\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
  session_cancelled: {
    subject: 'Een zitting gaat niet door voor u',
    text: 'Dag,\n\nDeze zitting hoeft u niet meer te noteren: {{what}}.\nWanneer: {{date}} om {{time}} uur\nWaar: {{place}}\n\nMeer leest u in Woonzeker:\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
  session_answer_reminder: {
    subject: 'Komt u naar de zitting?',
    text: 'Dag,\n\nWij weten nog niet of u komt naar de zitting: {{what}}.\nWanneer: {{date}} om {{time}} uur\nWaar: {{place}}\n\nZeg het in Woonzeker:\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
  session_eve: {
    subject: 'Binnenkort is er een zitting',
    text: 'Dag,\n\nWij verwachten u op de zitting: {{what}}.\nWanneer: {{date}} om {{time}} uur\nWaar: {{place}}\n\nDe agenda staat in Woonzeker:\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
  committee_decision: {
    subject: 'Beslissing van de commissie',
    text: 'Dag,\n\nDe commissie besliste in een dossier. Meld u aan om de beslissing te lezen:\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
  invitation: {
    subject: 'Uw account in Woonzeker',
    text: 'Dag,\n\nU kunt met Woonzeker werken. Kies uw naam en wachtwoord via deze link:\n{{link}}\n\nDe link werkt één keer, tot 14 dagen na deze mail. Geef hem aan niemand door.\nAntwoord niet op deze mail.\n',
  },
  evaluation_reminder: {
    subject: 'Bereid een evaluatie voor',
    text: 'Dag,\n\nBinnenkort is er een evaluatie. Wat u meebrengt, leest u in Woonzeker:\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
  arrears_told: {
    subject: 'De verhuurder wacht op uw antwoord',
    text: 'Dag,\n\nDe verhuurder vraagt iets over een traject. Wat, leest u in Woonzeker:\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
  task_reminder: {
    subject: 'Een taak wacht op u',
    text: 'Dag,\n\nEen taak is aan haar einddatum. Meld u aan om ze te zien:\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
} as const;
