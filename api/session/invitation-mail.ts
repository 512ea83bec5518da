import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import { MailRow, type MailState } from '../../infra/database/entities/document.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { smtpTransport } from '../../infra/mail/smtp.js';
import type { ApiConfig } from '../config.js';
import { Texts } from '../http/texts.js';
import { CONFIG } from '../tokens.js';

/** An invitation that stands in the ledger of mails and has not left. */
export interface PreparedInvitation {
  mailId: string;
  address: string;
  /** The secret of the link: in this mail and nowhere else. */
  token: string;
  at: Date;
}

/**
 * The mail with a one-time link. Only the API knows the link, for what is stored is its hash; so it
 * sends this mail itself, by the same ledger as the procedures: `sending` before the line is opened.
 * Nothing is sent again by itself: another try is another link.
 */
@Injectable()
export class InvitationMail {
  constructor(
    private readonly database: DataSource,
    private readonly texts: Texts,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  /** Puts the mail in the ledger, in the transaction of its link. */
  async prepare(
    manager: EntityManager,
    { userId, organisationId, at }: { userId: string; organisationId: string; at: Date },
  ): Promise<string> {
    const id = uuidv7(at);
    await manager.insert(MailRow, {
      id,
      organisationId,
      caseId: null,
      businessKey: `invitation:${userId}:${id}`,
      kind: 'invitation',
      recipientUserId: userId,
      recipientOrganisationId: null,
      messageId: `<${id}@woonzeker>`,
      state: 'prepared',
      preparedAt: at,
      sendingAt: null,
      settledAt: null,
      reply: null,
    });
    return id;
  }

  /** Sends it once; the answer of the mail server is in the ledger. */
  async send({ mailId: id, address, token, at }: PreparedInvitation): Promise<MailState> {
    const mails = this.database.getRepository(MailRow);
    const settle = async (state: MailState, reply: string): Promise<MailState> => {
      await mails.update({ id }, { state, reply, settledAt: at });
      return state;
    };
    const { smtp, webAddress } = this.config;
    if (smtp === undefined) return settle('refused', 'no mail server');
    const claim = { state: 'sending' as const, sendingAt: at };
    const { affected } = await mails.update({ id, state: 'prepared' }, claim);
    if (affected !== 1) return 'unknown';
    try {
      const reply = await smtpTransport(smtp).sendMail({
        from: smtp.from,
        to: address,
        messageId: `<${id}@woonzeker>`,
        date: at,
        subject: this.texts.word('mails.invitation.subject'),
        text: this.texts.word('mails.invitation.text', {
          link: `${webAddress}/uitnodiging/${token}`,
        }),
      });
      return await settle('sent', String(reply.response));
    } catch (error) {
      const { code, responseCode, command } = error as SmtpError;
      const neverLeft = responseCode !== undefined || command === 'CONN';
      return settle(neverLeft ? 'refused' : 'unknown', String(responseCode ?? code ?? 'unknown'));
    }
  }
}

interface SmtpError {
  code?: string;
  responseCode?: number;
  /** The step of the conversation that failed. */
  command?: string;
}
