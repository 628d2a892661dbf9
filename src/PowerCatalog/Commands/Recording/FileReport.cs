using System.Text.Json.Serialization;

namespace PowerCatalog.Commands.Recording;

/// <summary>What came of a file, in one of two shapes, which programs tell apart by their outcome.</summary>
[JsonDerivedType(typeof(ImportReport))]
[JsonDerivedType(typeof(DifferenceReport))]
internal abstract record FileReport;
