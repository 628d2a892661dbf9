namespace PowerCatalog.Application.Tests;

/// <summary>The machine stopped; what had been appended before stays.</summary>
internal sealed class MachineStopped : Exception;
