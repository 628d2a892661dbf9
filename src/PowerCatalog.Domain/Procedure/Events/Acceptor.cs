using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>
/// Who a power is handed over to, or taken back from, and has to confirm it: a department or a township, one of the two.
/// </summary>
/// <param name="Department">The department; null for a township.</param>
/// <param name="Township">The township; null for a department.</param>
public sealed record Acceptor(DepartmentCode? Department, TownshipCode? Township)
{
    /// <summary>Its code.</summary>
    public string Code() => Department?.Value ?? Township?.Value ?? "";
}
