package dev.tenon.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Takes part in javac's rounds and hands what it finds to the pipeline. */
@AutoService(Processor.class)
@SupportedAnnotationTypes({"jakarta.persistence.*", "dev.tenon.annotation.*"})
public final class MappingProcessor extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims the annotations: javac's {@code -Xlint:processing} otherwise warns that nobody did, and breaks {@code -Werror}. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
