using PowerCatalog.Ledger;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>One append as it was called for.</summary>
internal sealed record Called(StreamName Stream, ExpectedRevision Expected, NewEvent[] Events);
