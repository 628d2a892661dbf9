using PowerCatalog.Application.Importing;

namespace PowerCatalog.Application.Comparing;

/// <summary>What became of a list.</summary>
/// <param name="Compared">Its comparison, without what it opens; null where it opens all that it speaks of, or is recorded already.</param>
/// <param name="Opened">What became of the part that opens departments, or of the whole list; null where it opens none.</param>
public sealed record ListTaken(ComparedList? Compared, ImportResult? Opened);
