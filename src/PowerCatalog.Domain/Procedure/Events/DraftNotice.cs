namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>首问: the notice by which the reform office begins.</summary>
/// <param name="Number">Its number or title.</param>
/// <param name="On">Its day.</param>
public sealed record DraftNotice(string Number, DateOnly On);
