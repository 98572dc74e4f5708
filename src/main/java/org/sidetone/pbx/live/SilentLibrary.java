package org.sidetone.pbx.live;

import org.asteriskjava.util.LogFactory;

/**
 * Takes asterisk-java's log away. It prints what it received at WARN, passwords among it ({@code Unable to set property 'line-…'
 * to 'secret=…'}), and a level in logback.xml could be undone by whoever writes another one. Its factory looks for a logging
 * library by class loader: one that finds none leaves it without a log.
 */
final class SilentLibrary {
    private SilentLibrary() {}

    /** Must come before any other class of asterisk-java is touched: their loggers are static. */
    static void enforce() {
        LogFactory.setClassLoader(new ClassLoader(null) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                throw new ClassNotFoundException(name);
            }
        });
    }
}
