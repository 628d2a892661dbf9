using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.Web.Http.Keeping;

/// <summary>All that an answer to the public depends on beside what is asked.</summary>
/// <param name="ReadModels">The read models.</param>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="Outage">Since when the ledger is away; null while it is followed.</param>
internal sealed record KeptMoment(ReadModelStamp ReadModels, DateOnly Day, DateTimeOffset? Outage);
