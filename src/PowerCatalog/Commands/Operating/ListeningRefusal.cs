using PowerCatalog.Domain.Text;

namespace PowerCatalog.Commands.Operating;

/// <summary>Why nothing can be served at an address.</summary>
/// <param name="IsInUse">Whether a program holds it, perhaps this one.</param>
/// <param name="What">What is in the way.</param>
/// <param name="Do">What to do.</param>
internal sealed record ListeningRefusal(bool IsInUse, Bilingual What, Bilingual Do);
