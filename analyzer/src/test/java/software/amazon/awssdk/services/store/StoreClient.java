package software.amazon.awssdk.services.store;

/** A client of a cloud's service, as its vendor's libraries have them. */
public class StoreClient {

  /** What is kept under a name. */
  public String text(String name) {
    return name;
  }
}
