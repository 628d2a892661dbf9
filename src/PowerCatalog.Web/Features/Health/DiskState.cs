namespace PowerCatalog.Web.Features.Health;

/// <summary>The disk of the data folder.</summary>
/// <param name="FreeBytes">What is free; null where the system does not say.</param>
/// <param name="LeastBytes">What has to stay free; below it nothing is recorded.</param>
/// <param name="RefusesWrites">Whether it is below.</param>
internal sealed record DiskState(long? FreeBytes, long LeastBytes, bool RefusesWrites);
