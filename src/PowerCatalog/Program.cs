using PowerCatalog;
using PowerCatalog.Home;

FileRights.Set();
return await CommandLine.RunAsync(args);
