package org.sidetone.config;

/**
 * @param url {@code jdbc:mariadb://HOST/DATABASE}, FreePBX's is {@code asteriskcdrdb}
 * @param table {@code "cdr"}
 * @param password the key {@code password}, or {@code password_file}
 */
public record CallDatabase(String url, String table, String user, Secret password) {}
