namespace PowerCatalog.Verifier.Files;

/// <summary>The three files of a bundle.</summary>
/// <param name="Manifest"><c>manifest.txt</c>.</param>
/// <param name="Page"><c>answer.html</c>.</param>
/// <param name="Evidence"><c>evidence.json</c>.</param>
internal sealed record BundleFiles(byte[] Manifest, byte[] Page, byte[] Evidence);
