package library;

/** Nothing that anybody outside could start. */
public final class Words {

  private Words() {}

  public static String shout(String text) {
    return text + "!";
  }
}
