package dev.amphibian.analyzer.codebase.read;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML without opening anything that the file names: no DTD, no entity, no schema. The Java
 * runtime's own parser, since one from the class path need not keep to that.
 */
final class XmlParser {

  /** Far below what overflows a stack; files that people write stay below 30. */
  private static final int DEEPEST = 500;

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  XmlParser() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
  }

  /** The file's outermost element, in whatever encoding the file says that it is. */
  XmlElement parse(InputStream in) throws XMLStreamException {
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    try {
      Deque<Open> open = new ArrayDeque<>();
      while (true) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          open.push(begun(reader, open.size()));
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          XmlElement done = open.pop().element();
          if (open.isEmpty()) {
            return done;
          }
          open.element().children().add(done);
        } else if (reader.hasText() && isText(event)) {
          open.element().text().append(reader.getText());
        }
      }
    } finally {
      reader.close();
    }
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
  }

  private static Open begun(XMLStreamReader reader, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("more than " + DEEPEST + " elements in each other");
    }
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return new Open(
        Objects.requireNonNullElse(reader.getNamespaceURI(), ""),
        reader.getLocalName(),
        attributes,
        new StringBuilder(),
        new ArrayList<>(),
        reader.getLocation().getLineNumber());
  }

  private record Open(
      String namespace,
      String name,
      Map<String, String> attributes,
      StringBuilder text,
      List<XmlElement> children,
      int line) {

    XmlElement element() {
      return new XmlElement(namespace, name, attributes, text.toString(), children, line);
    }
  }
}
