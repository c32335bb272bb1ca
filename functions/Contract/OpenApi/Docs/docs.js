// Shows the contract that lies beside the page. No validator and no other host is asked.
SwaggerUIBundle({
    url: 'openapi.json',
    dom_id: '#contract',
    deepLinking: true,
    docExpansion: 'none',
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    filter: true,
    validatorUrl: null,
});
