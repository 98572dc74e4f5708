package org.sidetone.phonebook.carddav;

import java.net.URI;

/** What an owner's address leads to; one small request to it tells whether anything changed. */
record Shelf(URI address, Kind kind) {
    /** In a folder that is worth asking: one of 50,000 files is a book, whose own properties are enough. */
    static final int MOST_RESOURCES = 1_000;

    enum Kind {
        /** An address book. */
        BOOK,
        /** A folder whose address books are all read. */
        FOLDER,
        /** A file to download, on a server that knows no CardDAV. */
        DOWNLOAD
    }

    int depth() {
        return kind == Kind.FOLDER ? 1 : 0;
    }
}
