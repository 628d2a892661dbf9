namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>The adjustment was published (政府信息公开条例 第二十六条).</summary>
/// <param name="Address">Where: an address or the issue of a gazette.</param>
/// <param name="On">The day.</param>
public sealed record AdjustmentPublished(string Address, DateOnly On) : ProcedureEvent;
