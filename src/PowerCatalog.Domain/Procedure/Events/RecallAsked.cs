using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>What a township asks to be taken back from it.</summary>
/// <param name="Township">The township.</param>
/// <param name="Power">The power that it exercises.</param>
public sealed record RecallAsked(TownshipCode Township, PowerCode Power);
