namespace PowerCatalog.Ledger.Events;

/// <summary>One event as it is about to be appended.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its registered name.</param>
/// <param name="Data">Its JSON, byte for byte.</param>
/// <param name="Metadata">Its metadata, byte for byte.</param>
public sealed record PreparedEvent(Guid Id, string Type, RawJson Data, RawJson Metadata);
