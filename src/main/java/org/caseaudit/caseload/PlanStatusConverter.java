package org.caseaudit.caseload;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a plan status in the database under its code, which never changes. */
@Converter(autoApply = true)
public class PlanStatusConverter implements AttributeConverter<PlanStatus, String> {

  @Override
  public String convertToDatabaseColumn(PlanStatus status) {
    return status == null ? null : status.code();
  }

  @Override
  public PlanStatus convertToEntityAttribute(String code) {
    return code == null ? null : PlanStatus.of(code);
  }
}
