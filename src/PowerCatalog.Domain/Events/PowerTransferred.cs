using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>划转: a power moved to another department.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Power">The power.</param>
/// <param name="FromDepartment">The department that held it.</param>
/// <param name="ToDepartment">The department that holds it now.</param>
/// <param name="HandOver">The day of the actual hand-over; until then the transferring department continues to act.</param>
public sealed record PowerTransferred(
    AdjustmentId Adjustment,
    int Line,
    DateOnly Effective,
    PowerCode Power,
    DepartmentCode FromDepartment,
    DepartmentCode ToDepartment,
    DateOnly? HandOver) : PowerFact(Adjustment, Line, Effective, Power);
