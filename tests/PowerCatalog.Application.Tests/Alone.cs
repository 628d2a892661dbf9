namespace PowerCatalog.Application.Tests;

/// <summary>Tests that run while no other does, since they measure the process.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;
