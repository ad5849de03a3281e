package freehold.control;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// An answer, read with XPath from its root: `vpcSet/item/vpcId`.
public record Xml(Node node) {
    static Xml ofMembers(byte[] members) {
        var whole = "<answer>" + new String(members, StandardCharsets.UTF_8) + "</answer>";
        try {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)));
            return new Xml(document.getDocumentElement());
        } catch (Exception broken) {
            throw new AssertionError("not XML: " + whole, broken);
        }
    }

    /// The text of the only node there; null if there is none.
    public String text(String path) {
        var all = texts(path);
        if (all.size() > 1) {
            throw new AssertionError(path + " is not one: " + all);
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    public List<String> texts(String path) {
        return all(path).stream().map(x -> x.node.getTextContent()).toList();
    }

    /// The nodes there, each to be read on from.
    public List<Xml> all(String path) {
        try {
            var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, node, XPathConstants.NODESET);
            var list = new ArrayList<Xml>();
            for (int i = 0; i < found.getLength(); i++) {
                list.add(new Xml(found.item(i)));
            }
            return list;
        } catch (XPathExpressionException wrong) {
            throw new AssertionError(path, wrong);
        }
    }

    public Xml one(String path) {
        var all = all(path);
        if (all.size() != 1) {
            throw new AssertionError(path + " is there " + all.size() + " times");
        }
        return all.getFirst();
    }

    public int count(String path) {
        return all(path).size();
    }
}
