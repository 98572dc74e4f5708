package org.sidetone.phonebook.carddav;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.util.Optional;

/**
 * What a server says of one thing it has (RFC 4918, 14.24).
 *
 * @param status of the thing itself: 507 where the server had more than it wanted to send
 * @param name what its owner calls it; may be empty
 * @param tag changes whenever anything in it does
 * @param homes folders that hold the books of this user
 * @param card the text of a vCard; empty if it is none
 */
record Resource(
        URI address,
        int status,
        boolean addressBook,
        String name,
        Optional<String> tag,
        Optional<URI> principal,
        ImmutableList<URI> homes,
        String card) {}
