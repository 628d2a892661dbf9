using PowerCatalog.Domain.Elements;

namespace PowerCatalog.Domain.Reference;

internal sealed record ElementsFile(IReadOnlyList<ElementGroup> Groups, IReadOnlyList<Element> Elements);
