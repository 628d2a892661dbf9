using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>A power of the lines that another decision has touched since they were put forward.</summary>
/// <param name="Power">The power; null where the other decision annuls a third, and all that hangs on that.</param>
/// <param name="By">The other decision.</param>
/// <param name="Name">Its document number, or its title where it has none.</param>
/// <param name="Revision">The revision of the catalog at which it touched the power.</param>
public sealed record TouchedPower(PowerCode? Power, AdjustmentId By, string Name, long Revision);
