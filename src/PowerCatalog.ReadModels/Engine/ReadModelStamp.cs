namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// What the read models were at a moment. Two that are equal are of the same content: whoever writes to the read models, in this process or
/// another, makes another of it, as does a rebuild.
/// </summary>
/// <param name="Path">The folder of the set.</param>
/// <param name="Opened">How many times its index was opened to be looked at.</param>
/// <param name="Version">
/// SQLite's <c>data_version</c> (https://www.sqlite.org/pragma.html#pragma_data_version), which says something within one opening alone.
/// </param>
public sealed record ReadModelStamp(string Path, long Opened, long Version);
