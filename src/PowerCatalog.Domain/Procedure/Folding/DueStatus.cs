namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>How near the end of a period is.</summary>
public enum DueStatus
{
    /// <summary>未到期.</summary>
    Open,

    /// <summary>临近到期: few working days are left.</summary>
    Near,

    /// <summary>今日到期.</summary>
    Due,

    /// <summary>已逾期.</summary>
    Overdue,

    /// <summary>无法推算: a year on the way has no calendar.</summary>
    Unknown,
}
