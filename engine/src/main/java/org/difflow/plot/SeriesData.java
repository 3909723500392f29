package org.difflow.plot;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** The series as JFreeChart reads them, without a copy. */
final class SeriesData extends AbstractXYDataset {
  private final transient List<Series> series;

  SeriesData(List<Series> series) {
    this.series = series;
  }

  @Override
  public int getSeriesCount() {
    return series.size();
  }

  @Override
  public String getSeriesKey(int index) {
    return series.get(index).name();
  }

  @Override
  public int getItemCount(int index) {
    return series.get(index).points().rows();
  }

  @Override
  public Double getX(int index, int point) {
    return series.get(index).x(point);
  }

  @Override
  public Double getY(int index, int point) {
    return series.get(index).y(point);
  }
}
