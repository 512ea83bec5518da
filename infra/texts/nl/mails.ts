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
  committee_convocation: {
    subject: 'Uitnodiging voor een zitting',
    text: 'Dag,\n\nU bent uitgenodigd voor een zitting. De agenda staat in Woonzeker:\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
  committee_decision: {
    subject: 'Beslissing van de commissie',
    text: 'Dag,\n\nDe commissie besliste in een dossier. Meld u aan om de beslissing te lezen:\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
  invitation: {
    subject: 'Uw account in Woonzeker',
    text: 'Dag,\n\nU kunt met Woonzeker werken. Kies uw naam en wachtwoord via deze link:\n{{link}}\n\nDe link werkt één keer, tot 14 dagen na deze mail. Geef hem aan niemand door.\nAntwoord niet op deze mail.\n',
  },
  task_reminder: {
    subject: 'Een taak wacht op u',
    text: 'Dag,\n\nEen taak is aan haar einddatum. Meld u aan om ze te zien:\n{{link}}\n\nAntwoord niet op deze mail.\n',
  },
} as const;
