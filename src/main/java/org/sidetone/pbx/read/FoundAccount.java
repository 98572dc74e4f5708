package org.sidetone.pbx.read;

import com.google.common.collect.ImmutableList;
import org.sidetone.pbx.Account;

/**
 * An account that phones may register on, before AstDB, hints and mailboxes are looked at.
 *
 * @param mailboxes as configured on the account
 */
record FoundAccount(String id, CallerId callerId, String context, ImmutableList<String> mailboxes, Account account) {}
