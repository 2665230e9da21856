package org.caseaudit.web;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of a table, fetched a page at a time. */
public class LazyPages<T> extends LazyDataModel<T> {

  /** Fetches some rows. */
  @FunctionalInterface
  public interface Fetch<T> {
    List<T> rows(int first, int most);
  }

  private final transient LongSupplier total;
  private final transient Fetch<T> fetch;

  public LazyPages(LongSupplier total, Fetch<T> fetch) {
    this.total = total;
    this.fetch = fetch;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Math.toIntExact(total.getAsLong());
  }

  @Override
  public List<T> load(
      int first, int pageSize, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
    return fetch.rows(first, pageSize);
  }
}
