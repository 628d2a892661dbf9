using PowerCatalog;

return await CommandLine.RunAsync(args);
