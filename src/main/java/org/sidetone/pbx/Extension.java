package org.sidetone.pbx;

import java.util.Optional;

/**
 * What a phone line can be bound to: one SIP account and what belongs to it.
 *
 * @param id the account's id on the PBX (peer, endpoint or FreePBX device); what {@code bind} names
 * @param number what others dial to reach it; differs from the id in FreePBX's device-and-user set-ups
 * @param name whole display name: AstDB {@code AMPUSER/<user>/cidname}, else the caller id's name, else the number
 * @param context where its calls enter the dial plan
 * @param mailbox {@code 1001@default} where a mailbox is configured on the account <em>and</em> exists; else empty
 * @param account how to register
 */
public record Extension(
        String id, String number, String name, String context, Optional<String> mailbox, Account account) {}
