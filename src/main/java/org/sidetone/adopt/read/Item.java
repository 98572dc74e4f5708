package org.sidetone.adopt.read;

/**
 * One thing that a file says.
 *
 * @param path of an element from below the outermost, {@code sipProfile/sipLines/line/name}; of a text file its key
 * @param key which of the elements {@code <line>} it stands in, from 1; 0 for none
 * @param line of the file, from 1
 * @param value without blanks around it; may be empty
 */
public record Item(String path, int key, int line, String value) {
    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
