package org.sidetone.lab;

import java.io.IOException;

/** Contact Manager's tables as FreePBX 16 makes them, with an external, an internal and a private group. */
public final class ContactManagerTables {
    private static final String TABLES = """
                CREATE TABLE contactmanager_groups (id INT AUTO_INCREMENT PRIMARY KEY, owner INT NOT NULL,
                  name VARCHAR(80) NOT NULL, type VARCHAR(25) NOT NULL) DEFAULT CHARSET=utf8mb4;
                CREATE TABLE contactmanager_group_entries (id INT AUTO_INCREMENT PRIMARY KEY, groupid INT NOT NULL,
                  user INT NOT NULL, displayname VARCHAR(100) NOT NULL DEFAULT '', fname VARCHAR(100) NOT NULL DEFAULT '',
                  lname VARCHAR(100) NOT NULL DEFAULT '', title VARCHAR(100) NOT NULL DEFAULT '',
                  company VARCHAR(100) NOT NULL DEFAULT '', address VARCHAR(200) NOT NULL DEFAULT '',
                  uuid VARCHAR(36) DEFAULT NULL) DEFAULT CHARSET=utf8mb4;
                CREATE TABLE contactmanager_entry_numbers (id INT AUTO_INCREMENT PRIMARY KEY, entryid INT NOT NULL,
                  number VARCHAR(100), extension VARCHAR(100), type VARCHAR(100), flags VARCHAR(100),
                  E164 VARCHAR(100)) DEFAULT CHARSET=utf8mb4;
                CREATE TABLE userman_users (id INT AUTO_INCREMENT PRIMARY KEY, username VARCHAR(150),
                  displayname VARCHAR(200), fname VARCHAR(100), lname VARCHAR(100), default_extension VARCHAR(45),
                  work VARCHAR(100), cell VARCHAR(100), home VARCHAR(100), fax VARCHAR(100),
                  password VARCHAR(255)) DEFAULT CHARSET=utf8mb4;
                INSERT INTO contactmanager_groups (id, owner, name, type) VALUES (1, -1, 'User Manager Group', 'internal'),
                  (2, -1, 'Suppliers', 'external'), (3, 7, 'Diary', 'private');
                INSERT INTO contactmanager_group_entries (id, groupid, user, displayname, fname, lname, company) VALUES
                  (1, 2, -1, 'Zoë Supplier', 'Zoë', 'Supplier', 'Supply & Sons'), (2, 2, -1, '', '', '', 'Plain Ltd'),
                  (3, 1, 5, '', '', '', ''), (4, 3, -1, 'Secret Friend', '', '', ''), (5, 2, -1, 'No Number', '', '', '');
                INSERT INTO contactmanager_entry_numbers (entryid, number, type, E164) VALUES (1, '+4930123456', 'work', NULL),
                  (1, '+49170111222', 'cell', NULL), (2, '', 'work', '+495559876'), (4, '123', 'home', NULL);
                INSERT INTO userman_users (id, username, displayname, fname, lname, default_extension, cell) VALUES
                  (5, 'bob', '', 'Bob', 'Müller', '1002', '0170999'), (6, 'other', '', '', '', 'none', NULL);
                """;

    private ContactManagerTables() {}

    /** @return the URL of a new database that has them */
    public static String create(MariaDb server) throws IOException {
        String url = server.database().url();
        server.sql("USE " + url.replaceFirst(".*/", "") + ";" + TABLES);
        return url;
    }
}
