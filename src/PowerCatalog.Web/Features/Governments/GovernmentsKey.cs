using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Web.Features.Governments;

/// <summary>All that a comparison of two governments depends on.</summary>
/// <param name="ReadModels">The read models' file.</param>
/// <param name="First">The first government.</param>
/// <param name="FirstLens">Its lens.</param>
/// <param name="Second">The second.</param>
/// <param name="SecondLens">Its lens.</param>
internal sealed record GovernmentsKey(string? ReadModels, string First, Lens FirstLens, string Second, Lens SecondLens);
