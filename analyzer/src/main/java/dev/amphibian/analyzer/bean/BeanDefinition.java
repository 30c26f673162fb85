package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.Confidence;

/**
 * A bean with what decides whether it is chosen.
 *
 * @param element what carries its annotations: the class, the factory method or the field
 */
record BeanDefinition(Bean bean, Traits traits, Annotated element) {

  BeanDefinition withConfidence(Confidence confidence) {
    return new BeanDefinition(bean.withConfidence(confidence), traits, element);
  }
}
