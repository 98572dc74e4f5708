package org.sidetone.mail;

import org.sidetone.fetch.FetchException;

/** Where a mailbox is. Both may wait for it. */
interface MailServer {
    MailList list() throws FetchException;

    /** @param key of a {@link MailHead}; may be anything that a phone sends */
    MailText text(String key) throws FetchException;
}
