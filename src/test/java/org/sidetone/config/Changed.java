package org.sidetone.config;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Settings of which a test wants some sections otherwise. */
public final class Changed {
    private Changed() {}

    /** @param sections {@code Settings.Http} and the like, each in the place of the one of its type */
    public static Settings settings(Settings usual, Object... sections) {
        RecordComponent[] components = Settings.class.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        for (Object section : sections) {
            if (Arrays.stream(types).noneMatch(type -> type.isInstance(section))) {
                throw new IllegalArgumentException(section.getClass() + " is no section of the settings");
            }
        }
        Object[] values = Arrays.stream(components)
                .map(component -> Arrays.stream(sections)
                        .filter(component.getType()::isInstance)
                        .findFirst()
                        .orElseGet(() -> value(component, usual)))
                .toArray();
        try {
            return Settings.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component, Settings of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
