using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The power that a line is about.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Cell">The cell that names it: its code, or its name where the line has no code.</param>
/// <param name="State">The power on the line's day; null where it is not on the list, which a problem says.</param>
internal sealed record NamedPower(PowerCode Code, FieldValue Cell, PowerState? State);
