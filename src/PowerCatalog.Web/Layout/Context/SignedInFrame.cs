namespace PowerCatalog.Web.Layout.Context;

/// <summary>The person who is signed in, as the head of a page shows it.</summary>
/// <param name="Name">姓名（科室）.</param>
/// <param name="ManagesPeople">Whether the person manages people.</param>
/// <param name="Audits">Whether the person audits every catalog.</param>
/// <param name="Token">The form field for signing out.</param>
public sealed record SignedInFrame(string Name, bool ManagesPeople, bool Audits, FormToken Token);
