namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>Tests that run when no other does: they kill the server that others use.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
